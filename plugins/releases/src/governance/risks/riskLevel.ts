/** How bad a score is, the least bad first, with its lowest score. */
const LEVELS = [
  { level: 'low', from: 1 },
  { level: 'moderate', from: 5 },
  { level: 'high', from: 10 },
  { level: 'critical', from: 16 },
] as const;

export type RiskLevel = (typeof LEVELS)[number]['level'];

/** How bad a score is, in four steps. */
export function riskLevel(score: number): RiskLevel {
  return LEVELS.reduce<RiskLevel>(
    (found, { level, from }) => (score >= from ? level : found),
    'low',
  );
}
