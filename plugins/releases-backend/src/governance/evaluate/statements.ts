import { Release } from '@slipway/backstage-plugin-releases-common';
import { counted, moment } from '../../platform';

/** Something that is said of a release, for programs and for people. @internal */
export interface Statement {
  code: string;
  sentence: string;
}

/** What stands for the name of a release that could not be read. @internal */
export const UNREAD_NAME = 'a release that could not be read';

/** Of a release that must come first and could not be read. @internal */
export const UNREAD: Statement = {
  code: 'release_not_read',
  sentence:
    'A release that must come first could not be read. Ask again; if it stays so, correct what is required.',
};

/** Of a release whose gates nobody has judged. @internal */
export function notJudged({ name }: Release): Statement {
  return {
    code: 'not_judged',
    sentence: `Whether ${name} is ready is not known: its gates were not judged.`,
  };
}

/** Of a release that others must come before which are too far away. @internal */
export function chainTooLong({ name }: Pick<Release, 'name'>): Statement {
  return {
    code: 'chain_too_long',
    sentence: `What has to come before ${name} was not looked at: the chain of releases that leads to it is too long. Require less, or complete the first of them.`,
  };
}

/** Of a release that is not on its way any more. @internal */
export function overStatement(release: Release): Statement {
  const { name, state, actual } = release;
  const on = actual.end ? ` on ${moment(actual.end, release)}` : '';
  switch (state) {
    case 'verifying':
      return {
        code: state,
        sentence: `${name} has been deployed and is being verified.`,
      };
    case 'completed':
      return { code: state, sentence: `${name} was completed${on}.` };
    case 'failed':
      return { code: state, sentence: `${name} failed${on}.` };
    case 'rolled_back':
      return { code: state, sentence: `${name} was rolled back${on}.` };
    default:
      return { code: state, sentence: `${name} was cancelled.` };
  }
}

/** Of a release on its way, with how many stand between it and go. @internal */
export function goStatement(
  { name }: Release,
  open: { own: number; noun: string; providers: number },
): Statement {
  const obstacles = [
    ...(open.own > 0 ? [counted(open.own, open.noun)] : []),
    ...(open.providers > 0 ? [counted(open.providers, 'provider')] : []),
  ];
  if (obstacles.length === 0) {
    return { code: 'ready', sentence: `${name} is ready.` };
  }
  const verb = open.own + open.providers === 1 ? 'stands' : 'stand';
  return {
    code: 'not_ready',
    sentence: `${obstacles.join(' and ')} ${verb} between ${name} and go.`,
  };
}
