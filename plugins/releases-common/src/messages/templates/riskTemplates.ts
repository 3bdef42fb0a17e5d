/** What is said of a risk. */
export const riskTemplates = {
  score:
    '{{score}}: {{likelihood}} ({{likelihoodGrade}}) × {{consequence}} ({{consequenceGrade}})',
  likelihood_1: 'rare',
  likelihood_2: 'unlikely',
  likelihood_3: 'possible',
  likelihood_4: 'likely',
  likelihood_5: 'almost certain',
  consequence_1: 'negligible',
  consequence_2: 'minor',
  consequence_3: 'moderate',
  consequence_4: 'major',
  consequence_5: 'severe',
} as const;

/** What gates of type `risk` say. */
export const riskGateTemplates = {
  risks_settled:
    '{{release}} has no unsettled risk that scores above {{maximum}}.',
  risks_open_one:
    '{{count}} risk of {{release}} scores above {{maximum}} and is not settled: {{risks}}. Mitigate or accept it and say how, or close it.',
  risks_open_other:
    '{{count}} risks of {{release}} score above {{maximum}} and are not settled: {{risks}}. Mitigate or accept them and say how, or close them.',
  riskScored: '{{title}} ({{score}})',
} as const;
