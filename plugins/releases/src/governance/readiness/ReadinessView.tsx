import { ReleaseOutline } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { PastReadiness } from './PastReadiness';
import { PresentReadiness } from './PresentReadiness';
import { usePastInstant } from './usePastInstant';

/** Whether a release may go, now or at the instant that the address names. */
export function ReadinessView(props: {
  release: ReleaseOutline;
  /** Stands before the headline, for example a picker. */
  picker?: ReactNode;
  /** The entity to speak of, if there is one. */
  entityRef?: string;
  /** What was decided about the release, beside its gates. */
  decisions?: ReactNode;
}) {
  const { knownAt, backToNow } = usePastInstant();
  return knownAt === undefined ? (
    <PresentReadiness {...props} />
  ) : (
    <PastReadiness
      release={props.release}
      picker={props.picker}
      knownAt={knownAt}
      onBack={backToNow}
    />
  );
}
