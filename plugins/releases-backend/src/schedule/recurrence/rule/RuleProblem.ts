/** What is wrong with a rule, and how to write it. @internal */
export interface RuleProblem {
  code: string;
  message: string;
}

/** A part of a rule that cannot be read. @internal */
export class RuleRefusal extends Error implements RuleProblem {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}
