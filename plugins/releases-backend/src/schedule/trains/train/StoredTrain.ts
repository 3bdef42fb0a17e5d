import { Train } from '@slipway/backstage-plugin-releases-common';

/** A train as it is kept, without what is worked out for an answer. @internal */
export type StoredTrain = Omit<Train, 'sentence' | 'next' | 'warnings'>;
