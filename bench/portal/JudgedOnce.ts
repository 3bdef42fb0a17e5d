/** What is measured once, and compared with a figure. */
export interface JudgedOnce {
  name: string;
  value: number;
  unit: string;
  target?: number;
  detail: string;
}

/** Milliseconds, as they are shown. */
export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
