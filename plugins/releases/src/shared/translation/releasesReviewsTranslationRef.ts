import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { meetingMessages } from './messages/meetingMessages';
import { reviewMessages } from './messages/reviewMessages';

/**
 * The words about reviews: their list and form, the screen on which one is
 * held, what was decided, and the minutes. Give a portal's language its own
 * with a translation resource for this reference.
 *
 * @public
 */
export const releasesReviewsTranslationRef = createTranslationRef({
  id: 'plugin.releases.reviews',
  messages: { reviews: reviewMessages, meeting: meetingMessages },
});
