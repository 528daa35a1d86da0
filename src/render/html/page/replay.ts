import { dayAt, monthsOn } from "./day.ts";
import { byId, within } from "./elements.ts";
import type { PageFacts } from "./facts.ts";
import { filled } from "./words.ts";

interface Replay {
  pause(): void;
}

/** Milliseconds a day while it plays. */
const pace = 80;

/** The slider over the days up to the as-of day; `shows` draws one. */
export function replaying(facts: PageFacts, shows: (day: number) => void): Replay {
  const slider = byId<HTMLInputElement>("day");
  const date = byId("date");
  const play = byId("play");
  const running: { timer: number | null; asked: number | null } = { timer: null, asked: null };

  const at = (): number => Number(slider.value);
  const say = (): void => {
    const day = dayAt(facts.from, at());
    date.textContent = day;
    slider.setAttribute("aria-valuetext", filled(facts.phrases.asOf, [day]));
  };
  const go = (day: number): void => {
    slider.value = String(Math.max(facts.first, Math.min(facts.asOf, day)));
    say();
    if (running.asked !== null) return;
    running.asked = requestAnimationFrame(() => {
      running.asked = null;
      shows(at());
    });
  };
  const pause = (): void => {
    if (running.timer !== null) clearInterval(running.timer);
    running.timer = null;
    play.textContent = facts.phrases.play;
  };
  const begin = (): void => {
    if (at() >= facts.asOf) go(facts.first);
    play.textContent = facts.phrases.pause;
    running.timer = window.setInterval(() => {
      if (at() >= facts.asOf) pause();
      else go(at() + 1);
    }, pace);
  };

  const step = (id: string, to: (day: number) => number): void => {
    byId(id).addEventListener("click", () => {
      pause();
      go(to(at()));
    });
  };
  step("day-back", (day) => day - 1);
  step("day-on", (day) => day + 1);
  step("month-back", (day) => monthsOn(facts.from, day, -1));
  step("month-on", (day) => monthsOn(facts.from, day, 1));
  step("back", () => facts.asOf);
  play.addEventListener("click", () => (running.timer === null ? begin() : pause()));
  slider.addEventListener("input", () => {
    pause();
    go(at());
  });
  slider.value = String(facts.asOf);
  say();
  within(document, ".replay").hidden = false;
  return { pause };
}
