// Formats of strings in JSON schemas, as patterns: some texts of each format, all of them right.
const [date, time] = [
  "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
  "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])",
];
const byte = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const label = "[a-z]([a-z0-9]{0,20}[a-z0-9])?";
const host = `${label}(\\.${label}){1,3}`;

export const formatPatterns: Readonly<Record<string, string>> = {
  date: `^${date}$`,
  time: `^${time}$`,
  "date-time": `^${date}T${time}$`,
  duration: "^P([1-9][0-9]{0,3}D(T[1-9][0-9]{0,3}[HMS])?|T[1-9][0-9]{0,3}[HMS]|[1-9][0-9]{0,3}[WMY])$",
  email: `^[a-zA-Z0-9_-]{1,32}(\\.[a-zA-Z0-9_-]{1,16}){0,2}@${host}$`,
  hostname: `^${host}$`,
  ipv4: `^${byte}(\\.${byte}){3}$`,
  ipv6: "^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$",
  uri: `^https?://${host}(/[A-Za-z0-9._~-]{0,40}){0,6}$`,
  uuid: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
};
