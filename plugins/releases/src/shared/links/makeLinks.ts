import { ReleasesLinks, RISKS_ANCHOR } from './ReleasesLinks';

/** The roots that a frontend system knows. */
export interface LinkRoots {
  root: string;
  release: (id: string) => string;
}

function withoutEndSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

/** What stands in an address behind the path; what is absent is left out. */
function searchOf(given: Record<string, string | undefined>): string {
  const known = Object.entries(given).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return known.length > 0 ? `?${new URLSearchParams(known)}` : '';
}

export function makeLinks(roots: LinkRoots): ReleasesLinks {
  const root = withoutEndSlash(roots.root);
  const release = (id: string) => withoutEndSlash(roots.release(id));
  const window = (id: string) =>
    `${root}/windows/window/${encodeURIComponent(id)}`;
  const train = (id: string) =>
    `${root}/trains/train/${encodeURIComponent(id)}`;
  const policy = (id: string) =>
    `${root}/policies/policy/${encodeURIComponent(id)}`;
  const review = (id: string) => `${root}/reviews/${encodeURIComponent(id)}`;
  const templates = `${root}/trains/templates`;
  return {
    calendar: () => `${root}/calendar`,
    myWork: () => `${root}/my-work`,
    timeline: () => `${root}/timeline`,
    list: () => `${root}/list`,
    environments: () => `${root}/environments`,
    deployments: ({ component, environment, needsReview } = {}) =>
      `${root}/deployments${searchOf({
        component,
        environment,
        needsReview: needsReview ? 'true' : undefined,
      })}`,
    deployment: id => `${root}/deployments/${encodeURIComponent(id)}`,
    release: (id, tab) => (tab ? `${release(id)}/${tab}` : release(id)),
    edit: id => `${release(id)}/edit`,
    plan: (given = {}) => `${root}/plan${searchOf(given)}`,
    importing: () => `${root}/import`,
    windows: () => `${root}/windows`,
    window: id => window(id),
    editWindow: id => `${window(id)}/edit`,
    newWindow: () => `${root}/windows/new`,
    importWindows: () => `${root}/windows/import`,
    trains: () => `${root}/trains`,
    train: (id, departure) =>
      departure === undefined
        ? train(id)
        : `${train(id)}?departure=${encodeURIComponent(departure)}`,
    editTrain: id => `${train(id)}/edit`,
    newTrain: () => `${root}/trains/new`,
    milestoneTemplates: () => templates,
    newMilestoneTemplate: () => `${templates}/new`,
    editMilestoneTemplate: id =>
      `${templates}/template/${encodeURIComponent(id)}/edit`,
    conflicts: () => `${root}/conflicts`,
    risks: releaseId =>
      releaseId === undefined
        ? `${root}/risks`
        : `${release(releaseId)}/overview#${RISKS_ANCHOR}`,
    reviews: shown =>
      shown?.past ? `${root}/reviews?shown=past` : `${root}/reviews`,
    review: id => review(id),
    editReview: id => `${review(id)}/edit`,
    newReview: () => `${root}/reviews/new`,
    reviewMeeting: id => `${review(id)}/meeting`,
    reviewMinutes: id => `${review(id)}/minutes`,
    policies: () => `${root}/policies`,
    policy: id => policy(id),
    editPolicy: id => `${policy(id)}/edit`,
    newPolicy: () => `${root}/policies/new`,
    administration: () => `${root}/administration`,
    bookings: shown =>
      shown?.past ? `${root}/bookings?over=true` : `${root}/bookings`,
    newBooking: () => `${root}/bookings/new`,
  };
}
