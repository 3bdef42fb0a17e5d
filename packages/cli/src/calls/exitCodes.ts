/** What the exit code says, for every command. */
export const EXIT = {
  /** Done, or allowed. */
  ok: 0,
  /** The portal is away, or refuses the token, or something else went wrong. */
  failed: 1,
  /** The command line or what it sends is wrong. */
  usage: 2,
  /** A rule refuses it; the reasons are printed. */
  refused: 3,
  /** It may still come to be allowed, and the time to wait is over. */
  pending: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `
Exit codes: 0 done or allowed, 1 failed, 2 wrong usage, 3 refused (with the
reasons), 4 still pending when the time to wait was over.`;
