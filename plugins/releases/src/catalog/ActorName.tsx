import { EntityLink } from './EntityLink';

const PERSON = /^(user|group):/;

/** Who did something: a person with a link, or a program by its name. */
export function ActorName(props: { actor: string }) {
  const { actor } = props;
  return PERSON.test(actor) ? (
    <EntityLink entityRef={actor} />
  ) : (
    <>{actor.replace(/^service:/, '')}</>
  );
}
