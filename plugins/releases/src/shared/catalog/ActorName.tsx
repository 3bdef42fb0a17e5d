import { useReleasesTranslation } from '../translation';
import { EntityLink } from './EntityLink';

const PERSON = /^(user|group):/;

const PLUGIN = /^service:plugin:(.+)$/;

/** Who did something: a person with a link, or a program by its name. */
export function ActorName(props: { actor: string }) {
  const { actor } = props;
  const { t } = useReleasesTranslation();
  if (PERSON.test(actor)) {
    return <EntityLink entityRef={actor} />;
  }
  const plugin = PLUGIN.exec(actor)?.[1];
  return (
    <>
      {plugin
        ? t('activity.plugin', { name: plugin })
        : actor.replace(/^service:/, '')}
    </>
  );
}
