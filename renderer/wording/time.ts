const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A moment as the program writes it: today 9:42, yesterday 昨天 21:05, this year 1月18日 9:42, else with the year.
 * Both arguments are milliseconds since the epoch; local time of the machine.
 */
export function momentWords(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  const clock = `${then.getHours()}:${two(then.getMinutes())}`;
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  if (at >= midnight.getTime() && at <= now + 60_000) return clock;
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (at >= yesterday.getTime() && at < midnight.getTime()) return `昨天 ${clock}`;
  const day = `${then.getMonth() + 1}月${then.getDate()}日 ${clock}`;
  return then.getFullYear() === today.getFullYear() ? day : `${then.getFullYear()}年${day}`;
}
