import { NoticePayload } from '../record/NoticePayload';
import {
  cutText,
  Message,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam, say } from '../../platform';
import { Notice, NoticeItem } from '../record/NoticeItem';
import { Topic, TOPICS } from '../record/topics';
import { RenderFacts, saidOf, SaidOfItem } from './saidOf';

const LONGEST_TITLE = 200;

const SEVERITIES: Readonly<
  Record<Topic, NonNullable<NoticePayload['severity']>>
> = {
  act: 'normal',
  ready: 'normal',
  blocked: 'high',
  moved: 'normal',
  provider: 'normal',
  freeze: 'high',
  voided: 'normal',
  decision: 'normal',
};

/** The codes of titles that tell of several releases. */
const SEVERAL: Readonly<Record<Topic, string>> = {
  act: 'notice.acts',
  ready: 'notice.readies',
  blocked: 'notice.blockeds',
  moved: 'notice.moves',
  provider: 'notice.providers',
  freeze: 'notice.freezes',
  voided: 'notice.voideds',
  decision: 'notice.decisions',
};

const MY_WORK = '/releases/my-work';
const MY_RELEASES = '/releases/list?mine=true';

/** Where to see several releases. */
const LISTS: Readonly<Record<Topic, string>> = {
  act: MY_WORK,
  voided: MY_WORK,
  ready: MY_RELEASES,
  blocked: MY_RELEASES,
  moved: MY_RELEASES,
  provider: MY_RELEASES,
  freeze: MY_RELEASES,
  decision: MY_RELEASES,
};

/**
 * A notice as it is shown: of one thing with what to know of it, of several with
 * their number and the first few.
 *
 * @param notice - of at least one thing, of releases that may be named
 * @internal
 */
export function renderNotice(
  { topic, items }: Notice,
  facts: RenderFacts,
): Omit<NoticePayload, 'scope'> {
  const shared = { topic: TOPICS[topic], severity: SEVERITIES[topic] };
  if (items.length === 1) {
    const release = facts.releases.get(items[0].releaseId)!;
    const { title, description } = saidOf(
      { topic, item: items[0] } as SaidOfItem,
      release,
      facts,
    );
    return {
      ...shared,
      title: cut(title),
      description,
      link: linkTo(topic, release),
    };
  }
  const releases = releasesOf(items, facts);
  const count = topic === 'act' ? items.length : releases.length;
  return {
    ...shared,
    title: cut(inUtc({ code: SEVERAL[topic], params: { count } })),
    description: inUtc({
      code: topic === 'act' ? 'notice.actsAbout' : 'notice.releases',
      params: { releases: listParam(releases.map(releaseParam)) },
    }),
    link: releases.length === 1 ? linkTo(topic, releases[0]) : LISTS[topic],
  };
}

function releasesOf(
  items: readonly NoticeItem[],
  { releases }: RenderFacts,
): Release[] {
  return [...new Set(items.map(({ releaseId }) => releaseId))].map(
    id => releases.get(id)!,
  );
}

/** What moved is seen on the release, all else where its readiness is. */
function linkTo(topic: Topic, { id }: Release): string {
  const page = `/releases/release/${encodeURIComponent(id)}`;
  return topic === 'moved' ? page : `${page}/readiness`;
}

function cut(title: string): string {
  return cutText(title, LONGEST_TITLE);
}

/** Of what tells no instants. */
function inUtc(message: Message): string {
  return say(message, 'UTC');
}
