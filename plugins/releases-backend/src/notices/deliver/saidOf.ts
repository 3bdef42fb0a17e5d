import {
  Message,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { OpenAsk } from '../../governance';
import {
  asWritten,
  at,
  on,
  releaseParam,
  say,
  together,
  zoneOf,
} from '../../platform';
import { ItemsByTopic } from '../record/NoticeItem';
import { Topic } from '../record/topics';

/** What is told by. @internal */
export interface RenderFacts {
  /** The releases that are told of. */
  releases: ReadonlyMap<string, Release>;
  /** What is told of the readiness of a release that is not ready. */
  readinessOf(releaseId: string): string;
  /** What is asked of the reader, in words. */
  askOf(
    item: ItemsByTopic['act'],
  ): Pick<OpenAsk, 'dueAt'> & { sentence: string };
  /** The name of another release; undefined: it must not be named. */
  nameOf(releaseId: string): string | undefined;
}

/** One thing of a topic. @internal */
export type SaidOfItem = {
  [T in Topic]: { topic: T; item: ItemsByTopic[T] };
}[Topic];

/**
 * The title and the sentence of a notice of one thing, with instants in the zone
 * of its release.
 *
 * @internal
 */
export function saidOf(
  said: SaidOfItem,
  release: Release,
  facts: RenderFacts,
): { title: string; description: string } {
  const zone = zoneOf(release);
  return {
    title: say(
      {
        code: `notice.${said.topic}`,
        params: { release: releaseParam(release), ...contextOf(said) },
      },
      zone,
    ),
    description: say(sentenceOf(said, release, facts), zone),
  };
}

function contextOf(said: SaidOfItem): Record<string, string> {
  switch (said.topic) {
    case 'act':
      return { context: said.item.kind };
    case 'decision':
      return { context: said.item.outcome };
    default:
      return {};
  }
}

function sentenceOf(
  said: SaidOfItem,
  release: Release,
  facts: RenderFacts,
): Message {
  switch (said.topic) {
    case 'act': {
      const { sentence, dueAt } = facts.askOf(said.item);
      return dueAt
        ? message('dueBy', { what: sentence, due: instant(dueAt) })
        : written(sentence);
    }
    case 'ready':
      return release.window
        ? message('readyAsPlanned', { start: instant(release.window.start) })
        : message('readyToGoOn');
    case 'blocked':
      return written(facts.readinessOf(release.id));
    case 'moved':
      return movedSentence(said.item);
    case 'provider':
      return providerSentence(said.item, facts);
    case 'freeze':
      return message('freezeOn', {
        window: said.item.window,
        start: release.window ? instant(release.window.start) : '',
      });
    case 'voided':
      return message('voidedBy', {
        person: { actor: said.item.actor },
        fields: { list: [...said.item.changed] },
      });
    default:
      return decisionSentence(said.item);
  }
}

function movedSentence({ actor, from, to }: ItemsByTopic['moved']): Message {
  const person = { actor };
  if (!from || !to) {
    return to
      ? message('movedFirst', { person, to: moment(to.start) })
      : message('movedNowhere', { person, from: moment(from!.start) });
  }
  return from.start === to.start
    ? message('movedEnd', {
        person,
        from: moment(from.end),
        to: moment(to.end),
      })
    : message('movedTo', {
        person,
        from: moment(from.start),
        to: moment(to.start),
      });
}

function providerSentence(
  { providerId, to }: ItemsByTopic['provider'],
  { nameOf }: RenderFacts,
): Message {
  const name = nameOf(providerId);
  const where = to ? 'To' : 'Nowhere';
  const params: Record<string, MessageParam> = to
    ? { to: moment(to.start) }
    : {};
  return name === undefined
    ? message(`hiddenProvider${where}`, params)
    : message(`provider${where}`, {
        provider: { release: providerId, name },
        ...params,
      });
}

function decisionSentence({
  actor,
  outcome,
  review,
  reason,
}: ItemsByTopic['decision']): Message {
  const person = { actor };
  if (outcome === 'reopened') {
    return reason === undefined
      ? message('reopenedSince', { review })
      : message('reopenedBecause', {
          person,
          review,
          reason: together(asWritten(reason)),
        });
  }
  return reason?.trim()
    ? message('decidedBecause', {
        person,
        review,
        reason: together(asWritten(reason)),
      })
    : message('decidedIn', { person, review });
}

function message(code: string, params?: Record<string, MessageParam>): Message {
  return { code: `notice.${code}`, ...(params ? { params } : {}) };
}

function written(text: string): Message {
  return { code: 'phrase.text', params: { text } };
}

function instant(instantOf: string): MessageParam {
  return on(Date.parse(instantOf));
}

function moment(instantOf: string): MessageParam {
  return at(Date.parse(instantOf));
}
