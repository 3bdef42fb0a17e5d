/** What something may cost at most; times are ratios to the catalog's own. */
export interface Target {
  p50?: number;
  p95?: number;
  statements?: number;
  kb?: number;
}

/** What was agreed on, by the names of the questions. */
export const TARGETS: Record<string, Target> = {
  'summary of an ordinary component': { p50: 2, p95: 2, statements: 8 },
  'summary of the hub': { p50: 3, p95: 2.5, kb: 60 },
  'readiness of a release': { p50: 1.2, p95: 1.2 },
  'readiness of a release with many gates': { p50: 1.2, p95: 1.2 },
  'conflicts of a release': { p50: 1.5, p95: 1.2 },
  'window decision': { p50: 0.8, p95: 0.6 },
  'list, first page': { p50: 1.3, p95: 1.2 },
  'text search': { p50: 3, p95: 3 },
  'text search, a word of many': { p50: 3, p95: 3 },
  'my work': { p95: 2 },
  'review of 200 releases': { p95: 3 },
  'conflicts, first page': { p50: 2, p95: 1.5 },
  'what-if, one move': { p50: 3, p95: 2 },
  'free times': { p50: 1.5, p95: 1 },
  'calendar, a month of everything': { p95: 0.4, kb: 150 },
  'calendar, a month of everything by days': { p95: 0.4, kb: 150 },
};

/** The same for what is measured once. */
export const ONCE_TARGETS = {
  /** To streaming the catalog */
  refreshUnchanged: 0.8,
  refreshFirst: 1,
  importMs: 1.1,
  /** With 150 daily windows, in the year 9999, in milliseconds */
  decision9999Ms: 50,
  /** With 150 more daily windows, p50 to by-name */
  summaryManyWindows: 3,
  /** A batch of evidence to a plain insert of the same rows */
  evidenceBatch: 3,
  /** Until 20,000 releases are judged anew, in seconds */
  judgedAnew: 120,
  /** To the targets of reads, while releases are judged anew */
  readsMeanwhile: 3,
  /** What the search keeps in memory while it reads all releases */
  collatingMb: 50,
  /** What the plugin adds to a portal */
  memoryMb: 300,
  /** What it adds to an entity page, compressed */
  loadedKb: 80,
  /** First useful paint of its tab to that of the catalog's */
  paint: 1.2,
};
