import { PortalSize } from '../lib/sizes';
import { PersonaName } from './config';
import {
  costOf,
  Effort,
  Measured,
  measuredIn,
  sample,
  Sample,
} from './measure';
import { Portal } from './Portal';
import { LargeReview, Question, questionsFor } from './questions';

/** All questions of one person, from so many clients at a time. */
export interface Stage {
  who: PersonaName;
  clients: number;
  questions: Record<string, Measured>;
}

/** A slice of what everything is compared with, before each question. */
export const SLICE = 0.25;

function slice(effort: Effort): Effort {
  return {
    clients: effort.clients,
    requests: Math.ceil(effort.requests * SLICE),
    seconds: effort.seconds * SLICE,
  };
}

/**
 * Asks each question, and `by-name` before each anew, so that what else the
 * machine does slows both alike.
 */
async function askEach(
  questions: readonly Question[],
  effort: Effort,
): Promise<Record<string, Measured>> {
  const samples = new Map<string, Sample[]>();
  const take = async (question: Question, given: Effort) => {
    const { name } = question;
    const own = samples.get(name) ?? [];
    samples.set(name, [...own, await sample(question, given)]);
  };
  const byName = questions.find(({ name }) => name === 'by-name');
  for (const question of questions) {
    if (byName && question !== byName) {
      await take(byName, slice(effort));
    }
    await take(question, effort);
    process.stdout.write('.');
  }
  return Object.fromEntries(
    [...samples].map(([name, own]) => [name, measuredIn(own)]),
  );
}

/** What is asked, where it is not everything. */
export interface AskedOf {
  /** Absent: all questions */
  names?: readonly string[];
  /** A large review; absent: it is not asked for. */
  review?: LargeReview;
}

/** Asks questions in the name of one person. */
export async function askAll(
  portal: Portal,
  who: PersonaName,
  size: PortalSize,
  efforts: readonly Effort[],
  { names, review }: AskedOf = {},
): Promise<Stage[]> {
  const visitor = await portal.signIn(who);
  const all = await questionsFor(visitor, size, review);
  const questions = all.filter(({ name }) => names?.includes(name) ?? true);
  const stages: Stage[] = [];
  for (const effort of efforts) {
    const { clients } = effort;
    process.stdout.write(`  ${who}, ${clients} at a time `);
    const measured = await askEach(questions, effort);
    if (clients === 1) {
      for (const question of questions) {
        Object.assign(measured[question.name], await costOf(portal, question));
      }
    }
    console.log();
    stages.push({ who, clients, questions: measured });
  }
  return stages;
}
