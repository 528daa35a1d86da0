import { expect, it } from "vitest";
import { timesIn } from "../../src/intake/plan/times.ts";

it.each([
  ["每季度末月25日前更新目录。", "每季度末月25日前", "quarter", "m3-25"],
  ["每季末月25日前报送进展。", "每季末月25日前", "quarter", "m3-25"],
  ["每季度最后一个月的25日前报送进展。", "每季度最后一个月的25日前", "quarter", "m3-25"],
  ["每季度末报送进展。", "每季度末", "quarter", "m3-last"],
  ["每月25日前报送进展。", "每月25日前", "month", "25"],
])("in a measure's words: %s", (text, words, every, by) => {
  const { readings } = timesIn(text, { year: 2026, issued: null });
  expect(readings.map((each) => [each.text, each.every, each.by])).toEqual([[words, every, by]]);
});
