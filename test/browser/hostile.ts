import list from "big-list-of-naughty-strings" with { type: "json" };
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import type { Entry } from "../../src/model/records.ts";
import { city } from "../reports/city.ts";

const orders = [
  "<script>window.broken = 1; alert(1)</script>",
  "</script><script>window.broken = 1</script>",
  '</title><img src=x onerror="window.broken = 1">',
  '"><svg onload=window.broken=1>',
  "' onmouseover='window.broken = 1",
  "<!--<script>",
  "]]></text><script xmlns='http://www.w3.org/1999/xhtml'>window.broken = 1</script>",
  '<iframe src="javascript:window.broken=1"></iframe>',
  "<link rel=stylesheet href=http://hostile.example/x.css><base href=http://hostile.example/>",
  "{{constructor.constructor('window.broken=1')()}} #{window.broken=1}",
  "מבחן ‮gnirts‬ עברית العربية",
  "长".repeat(10_000),
  "x".repeat(10_000),
  "&lt;b&gt; &amp; &#0; \u2028 \u2029 \0 \u001b[31m",
];

/** Text that tries to be something else: script, markup, orders, controls, right to left, far too long. */
export const naughty: readonly string[] = [
  ...orders,
  ...(list as readonly string[]).filter((each) => each !== ""),
];

const nth = (n: number): string => naughty[n % naughty.length] ?? "";

const spoilt = (entry: Entry, n: number): Entry => ({ ...entry, text: nth(n), post: nth(n + 1) }) as Entry;

/** All of them, shared out among so many titles. */
const titlesOf = (count: number): readonly string[] => {
  const each = Math.ceil(naughty.length / count);
  return Array.from({ length: count }, (_, n) => naughty.slice(n * each, (n + 1) * each).join(" ") || nth(n));
};

function spoil(ledger: Ledger): Ledger {
  const { registry, calendar } = ledger;
  const titles = titlesOf(registry.tasks.length);
  return ledgerOf(
    {
      ...registry,
      programme: { ...registry.programme, record: { ...registry.programme.record, title: nth(0) } },
      units: registry.units.map(({ file, record }, n) => ({
        file,
        record: { ...record, name: nth(n + 1), short: [nth(n)] },
      })),
      lines: registry.lines.map(({ file, record }, n) => ({ file, record: { ...record, title: nth(n) } })),
      tasks: registry.tasks.map(({ file, record }, n) => ({
        file,
        record: { ...record, title: titles[n] ?? "", leader: nth(n + 2), notes: nth(n + 3) },
      })),
      progress: registry.progress.map((each, n) => ({
        ...each,
        record: each.record.map((entry, k) => spoilt(entry, n + k)),
      })),
    },
    calendar,
  );
}

/** The invented city with such text wherever people write. */
export const hostileCity: Ledger = spoil(city);
