import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';

/** Goes on from a form that was saved: the way back does not lead into it. */
export function useNavigateAfterSave(): (href: string) => void {
  const navigate = useNavigate();
  return useCallback(href => navigate(href, { replace: true }), [navigate]);
}
