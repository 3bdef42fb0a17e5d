/** The topic of the event bus that changes of releases are told on. @public */
export const RELEASE_CHANGED_TOPIC = 'releases.release-changed';
