/** Days as whole numbers since 1970-01-01 (UTC), so that they can be counted with. */
export const msPerDay = 86_400_000;

export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

export function dayText(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}
