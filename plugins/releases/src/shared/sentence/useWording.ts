import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  englishText,
  Message,
  MessagePart,
  MessageVoice,
  renderMessage,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../catalog';
import { useTime } from '../time';
import { releasesSentencesTranslationRef } from '../translation';

/** A sentence of the backend, and what it says. */
export interface Said {
  sentence: string;
  message?: Message;
}

/**
 * Words what the backend says: in the portal's language, with instants in the
 * reader's zone. What has no template is told as the backend words it.
 *
 * @param releaseZone - the zone that the people of the release plan in
 */
export function useWording(releaseZone?: string): {
  parts: (said: Said) => MessagePart[];
  text: (said: Said) => string;
} {
  const { t } = useTranslationRef(releasesSentencesTranslationRef);
  const worded = t as (code: string, values: object) => string;
  const time = useTime(releaseZone);
  const list = new Intl.ListFormat(time.locale, { type: 'conjunction' });
  const voice: MessageVoice = {
    zone: time.zone,
    text: (code, values) =>
      englishText(code, values) === undefined
        ? undefined
        : worded(code, values),
    list: items => list.format(items),
    day: time.day,
    time: time.clock,
    entity: entityLabel,
    actor: entityLabel,
  };
  const parts = ({ sentence, message }: Said) =>
    (message && renderMessage(message, voice)) ?? [{ text: sentence }];
  return {
    parts,
    text: said =>
      parts(said)
        .map(part => part.text)
        .join(''),
  };
}
