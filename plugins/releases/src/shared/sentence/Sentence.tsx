import { Link } from '@backstage/ui';
import { MessagePart } from '@slipway/backstage-plugin-releases-common';
import { Fragment } from 'react';
import { ActorName, EntityLink } from '../catalog';
import { useReleasesLinks } from '../links';
import { Said, useWording } from './useWording';

function Part(props: { part: MessagePart; onPageOf?: string }) {
  const { text, release, entity, actor } = props.part;
  const links = useReleasesLinks();
  if (release !== undefined && release !== props.onPageOf) {
    return <Link href={links.release(release)}>{text}</Link>;
  }
  if (entity !== undefined) {
    return <EntityLink entityRef={entity} />;
  }
  return actor === undefined ? <>{text}</> : <ActorName actor={actor} />;
}

/** What the backend says, in the reader's zone and with links. */
export function Sentence(props: {
  of: Said;
  /** The zone that the people of the release plan in. */
  releaseZone?: string;
  /** The release whose page this stands on, which needs no link. */
  onPageOf?: string;
}) {
  const { of, releaseZone, onPageOf } = props;
  const wording = useWording(releaseZone);
  return (
    <>
      {wording.parts(of).map((part, place) => (
        <Fragment key={place}>
          <Part part={part} onPageOf={onPageOf} />
        </Fragment>
      ))}
    </>
  );
}

/** The same without links, where there is no room for them. */
export function SentenceText(props: { of: Said; releaseZone?: string }) {
  return <>{useWording(props.releaseZone).text(props.of)}</>;
}
