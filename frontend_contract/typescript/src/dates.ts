/** Dates as Vietnamese readers write them, in Vietnam's time wherever the program runs. */

const WEEKDAYS = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const IN_VIETNAM = new Intl.DateTimeFormat("en", {
  timeZone: "Asia/Ho_Chi_Minh",
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

type Text = string | null | undefined;

/** "Thứ sáu - 15/03/2024 19:50"; empty for what is no date. */
export function longDateTime(text: Text): string {
  const moment = read(text);
  return moment ? `${moment.weekday} - ${moment.date} ${moment.time}` : "";
}

/** "Thứ sáu, 15/03/2024"; empty for what is no date. */
export function longDate(text: Text): string {
  const moment = read(text);
  return moment ? `${moment.weekday}, ${moment.date}` : "";
}

/** "15/03/2024"; empty for what is no date. */
export function shortDate(text: Text): string {
  return read(text)?.date ?? "";
}

/** A day, or a moment without an offset, is Vietnam's already. */
function read(text: Text): { weekday: string; date: string; time: string } | null {
  const [, day, time = "00:00", seconds = "", offset] = ISO.exec(text ?? "") ?? [];
  if (day === undefined) return null;
  const written = new Date(`${day}T${time}${seconds}Z`);
  const moment = new Date(`${day}T${time}${seconds}${offset ?? "Z"}`);
  if (!isDay(day, written) || !(moment.getUTCFullYear() > 0)) return null;
  const local = offset === undefined ? { day, time } : inVietnam(moment);
  const [year, month, date] = local.day.split("-");
  const weekday = WEEKDAYS[new Date(local.day).getUTCDay()] ?? "";
  return { weekday, date: `${date}/${month}/${year}`, time: local.time };
}

/** Whether the calendar has the day: JavaScript takes 30 February for 1 March. */
function isDay(day: string, written: Date): boolean {
  return !Number.isNaN(written.getTime()) && written.toISOString().startsWith(day);
}

function inVietnam(moment: Date): { day: string; time: string } {
  const part = Object.fromEntries(IN_VIETNAM.formatToParts(moment).map(({ type, value }) => [type, value]));
  const year = part["year"]?.padStart(4, "0");
  return { day: `${year}-${part["month"]}-${part["day"]}`, time: `${part["hour"]}:${part["minute"]}` };
}
