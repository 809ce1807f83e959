// Tags of tests. `npm test` leaves the exhaustive ones away, `npm test -- --all`, and so `.ci/run`, runs them too.
export const tags = [
  {
    name: "exhaustive",
    description:
      "long, and a further instance of what other tests tell: larger sizes, soaks, a device in software once more",
  },
];
