import { useReleasesTranslation } from '../translation';
import { EntityLink } from './EntityLink';

const PERSON = /^(user|group):/;

const SERVICE = /^service:(?:plugin:|external:)?(.+)$/;

/** The plugin itself, whose name is that of what it belongs to. */
const OWN = 'releases';

/** Who did something: a person with a link, or a program by its name. */
export function ActorName(props: { actor: string }) {
  const { actor } = props;
  const { t } = useReleasesTranslation();
  if (PERSON.test(actor)) {
    return <EntityLink entityRef={actor} />;
  }
  const service = SERVICE.exec(actor)?.[1];
  if (service === undefined) {
    return <>{actor}</>;
  }
  return (
    <>
      {service === OWN ? 'Slipway' : t('activity.service', { name: service })}
    </>
  );
}
