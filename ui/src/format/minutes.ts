/** Minutes since midnight, as a clock shows them and back. */

/** 540 is `09:00`; the end of the day is `00:00`, as on the wall. */
export function clockOfMinute(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.trunc(minute / 60) % 24)}:${two(minute % 60)}`;
}

export function minuteOfClock(clock: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})/u.exec(clock);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}
