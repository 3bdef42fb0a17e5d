import { cutText } from '@slipway/backstage-plugin-releases-common';
import { IcsComponent, keywordOf, valueOf } from './IcsComponent';

/** A text of a component, at most so long; empty where it has none. @internal */
export function textOf(
  component: IcsComponent,
  name: string,
  length: number,
): string {
  const text = valueOf(component, name)?.normalize('NFC') ?? '';
  return cutText(text.trim(), length).trim();
}

/** What of an event others may read (RFC 5545, 3.8.1.3). @internal */
export interface EventText {
  name: string;
  description: string;
}

/**
 * The name and the description of an event; of one that is private or
 * confidential only that somebody is busy.
 *
 * @internal
 */
export function eventText(event: IcsComponent): EventText {
  return ['PRIVATE', 'CONFIDENTIAL'].includes(keywordOf(event, 'class'))
    ? { name: 'Busy', description: '' }
    : {
        name: textOf(event, 'summary', 200) || 'Unnamed',
        description: textOf(event, 'description', 2000),
      };
}
