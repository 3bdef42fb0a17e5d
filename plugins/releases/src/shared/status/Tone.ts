/** What a colour stands for. It never stands alone: a word goes with it. */
export type Tone = 'positive' | 'warning' | 'negative' | 'info' | 'neutral';
