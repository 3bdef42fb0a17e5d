import {
  BatchResult,
  ImportedReleaseInput,
  ReleasesClient,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { ABOARD, demoTemplate, demoTrain } from './demoTrain';

/** Makes the demo's train and template, and takes some of its releases aboard. */
export async function seedTrain(options: {
  now: Date;
  rows: readonly ImportedReleaseInput[];
  imported: BatchResult;
  client: Pick<
    ReleasesClient,
    'createMilestoneTemplate' | 'createTrain' | 'boardTrain'
  >;
  token: string;
}): Promise<Train> {
  const { now, rows, imported, client, token } = options;
  await client.createMilestoneTemplate(demoTemplate, { token });
  const train = await client.createTrain(demoTrain(now), { token });
  const next = train.next.find(
    ({ start }) => Date.parse(start) > now.getTime(),
  );
  const releaseIds = ABOARD.flatMap(externalId => {
    const index = rows.findIndex(
      ({ source }) => source.externalId === externalId,
    );
    return imported.items[index]?.id ?? [];
  });
  await client.boardTrain(
    train.id,
    { releaseIds, departure: next?.start },
    { token },
  );
  return train;
}
