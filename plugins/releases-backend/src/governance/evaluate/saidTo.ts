import { Message } from '@slipway/backstage-plugin-releases-common';
import { withReleases } from '../../platform';
import { withNames } from './mentions';

/** What stands for the name of a release that the caller may not read. @internal */
export const HIDDEN_NAME = 'a release you cannot see';

/** @param releaseId - of one that is mentioned; undefined: it may not be read */
type NameOf = (releaseId: string) => string | undefined;

/** A text that is stored, as its reader sees it. @internal */
export function toldTo(text: string, nameOf: NameOf): string {
  return withNames(text, id => nameOf(id) ?? HIDDEN_NAME).replace(
    /^a release you/,
    'A release you',
  );
}

/** What is stored as it was said, as its reader sees it. @internal */
export function saidTo(
  { sentence, message }: { sentence: string; message?: Message },
  nameOf: NameOf,
): { sentence: string; message?: Message } {
  return {
    sentence: toldTo(sentence, nameOf),
    ...(message
      ? { message: withReleases(message, ({ release }) => nameOf(release)) }
      : {}),
  };
}
