import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { activityMessages } from './messages/activityMessages';
import { bookingMessages } from './messages/bookingMessages';
import { calendarMessages } from './messages/calendarMessages';
import { conflictMessages } from './messages/conflictMessages';
import { conflictsMessages } from './messages/conflictsMessages';
import { entityMessages } from './messages/entityMessages';
import { evidenceMessages } from './messages/evidenceMessages';
import { feedbackMessages } from './messages/feedbackMessages';
import { feedMessages } from './messages/feedMessages';
import { formMessages } from './messages/formMessages';
import { historyMessages } from './messages/historyMessages';
import { importMessages } from './messages/importMessages';
import { planningMessages } from './messages/planningMessages';
import { portfolioMessages } from './messages/portfolioMessages';
import { readinessMessages } from './messages/readinessMessages';
import { releaseMessages } from './messages/releaseMessages';
import { rollUpMessages } from './messages/rollUpMessages';
import { statusMessages } from './messages/statusMessages';
import { templateMessages } from './messages/templateMessages';
import { timelineMessages } from './messages/timelineMessages';
import { timeMessages } from './messages/timeMessages';
import { trainMessages } from './messages/trainMessages';
import { windowMessages } from './messages/windowMessages';

/**
 * The words of the plugin. Give a portal's language its own with a
 * translation resource for this reference.
 *
 * @public
 */
export const releasesTranslationRef = createTranslationRef({
  id: 'plugin.releases',
  messages: {
    activity: activityMessages,
    bookings: bookingMessages,
    calendar: calendarMessages,
    conflict: conflictMessages,
    conflicts: conflictsMessages,
    entity: entityMessages,
    evidence: evidenceMessages,
    feedback: feedbackMessages,
    feeds: feedMessages,
    form: formMessages,
    history: historyMessages,
    importing: importMessages,
    planning: planningMessages,
    portfolio: portfolioMessages,
    readiness: readinessMessages,
    release: releaseMessages,
    rollUp: rollUpMessages,
    status: statusMessages,
    templates: templateMessages,
    time: timeMessages,
    trains: trainMessages,
    timeline: timelineMessages,
    windows: windowMessages,
  },
});
