export { formMessages } from './messages/formMessages';
export { trainMessages } from './messages/trainMessages';
export { windowMessages } from './messages/windowMessages';
export { releasesTranslationRef } from './releasesTranslationRef';
export { useReleasesTranslation } from './useReleasesTranslation';
