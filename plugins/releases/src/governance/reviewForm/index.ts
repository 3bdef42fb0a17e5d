export { EditReviewForm } from './EditReviewForm';
export { ReviewFormFields } from './ReviewFormFields';
export { useReviewForm } from './useReviewForm';
export { useReviewSaved } from './useReviewSaved';
