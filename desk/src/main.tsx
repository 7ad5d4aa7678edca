import { render } from 'preact';
import { getMe } from './api/calls.ts';
import { Frame } from './frame.tsx';
import { startSession } from './session/session.ts';

const root = document.querySelector('#desk');
if (root) {
  root.replaceChildren();
  render(<Frame />, root);
  void startSession(getMe);
}
