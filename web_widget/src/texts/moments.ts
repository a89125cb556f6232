/** Moments as people read them; hours and promises in the centre's zone, messages in the citizen's own. */

import type { Texts } from "./ru";

const DAY_MS = 86_400_000;

export class Moments {
  constructor(
    private readonly texts: Texts,
    private readonly zone: string | undefined,
  ) {}

  /** «10:32» or, on another day than `now`, «24 ноября, 10:32»; in the citizen's own zone. */
  own(moment: number, now: number): string {
    const [day, time] = [this.format(moment, DAY, undefined), this.format(moment, CLOCK, undefined)];
    return day === this.format(now, DAY, undefined) ? time : `${day}, ${time}`;
  }

  /** «13:00», told apart from the citizen's own time where the two differ. */
  clock(moment: number): string {
    return this.format(moment, CLOCK, this.zone) + this.apart(moment);
  }

  /** «сегодня в 13:00», «завтра в 09:00», «понедельник, 12 января в 09:00». */
  day(moment: number, now: number): string {
    const { texts } = this;
    const time = this.clock(moment);
    const on = this.format(moment, DAY, this.zone);
    if (this.today(moment, now)) return texts.today(time);
    if (on === this.format(now + DAY_MS, DAY, this.zone)) return texts.tomorrow(time);
    return texts.onDay(this.format(moment, WEEKDAY, this.zone), time);
  }

  /** Whether the centre's day of this moment is its day of `now`. */
  today(moment: number, now: number): boolean {
    return this.format(moment, DAY, this.zone) === this.format(now, DAY, this.zone);
  }

  private apart(moment: number): string {
    const differs = this.format(moment, FULL, this.zone) !== this.format(moment, FULL, undefined);
    return differs ? this.texts.centreTime : "";
  }

  private format(moment: number, shape: Intl.DateTimeFormatOptions, zone: string | undefined): string {
    const options = zone ? { ...shape, timeZone: zone } : shape;
    return new Intl.DateTimeFormat(this.texts.locale, options).format(moment);
  }
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
const FULL: Intl.DateTimeFormatOptions = { ...CLOCK, day: "numeric", month: "numeric" };

/** The zone if the browser knows it. */
export function known(zone: string | undefined): string | undefined {
  try {
    return zone ? new Intl.DateTimeFormat("ru", { timeZone: zone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}
