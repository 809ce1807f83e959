// Formats of strings in JSON schemas, as patterns: texts of each format (all dates and times of the calendar; of addresses those that people
// use), all of them right.
const leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
const monthAndDay =
  "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
const date = `([0-9]{4}-${monthAndDay}|${leapYear}-02-29)`;
const time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";
const byte = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const label = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,38}[a-zA-Z0-9])?";
const host = `(${label}\\.){1,5}[a-zA-Z]{2,18}`;
const signs = "[A-Za-z0-9._~!$&'()*+,;=:@-]";

export const formatPatterns: Readonly<Record<string, string>> = {
  date: `^${date}$`,
  time: `^${time}$`,
  "date-time": `^${date}T${time}$`,
  duration: "^P([1-9][0-9]{0,3}D(T[1-9][0-9]{0,3}[HMS])?|T[1-9][0-9]{0,3}[HMS]|[1-9][0-9]{0,3}[WMY])$",
  email: `^[a-zA-Z0-9_+-]{1,24}(\\.[a-zA-Z0-9_+-]{1,12}){0,3}@${host}$`,
  hostname: `^${host}$`,
  ipv4: `^${byte}(\\.${byte}){3}$`,
  ipv6: "^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$",
  uri: `^https?://${host}(:[1-9][0-9]{0,3})?(/${signs}{0,200}){0,16}(\\?${signs}{0,500})?(#${signs}{0,100})?$`,
  uuid: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
};
