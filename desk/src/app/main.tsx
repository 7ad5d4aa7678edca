import { render } from 'preact';
import { getMe } from '../api/calls.ts';
import { startSession } from '../session/session.ts';
import { Frame } from './frame.tsx';

const root = document.querySelector('#desk');
if (root) {
  root.replaceChildren();
  render(<Frame />, root);
  void startSession(getMe);
}
