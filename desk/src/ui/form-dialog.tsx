import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { Failure } from './notices.tsx';

/**
 * A dialog that asks for something and does it once. What is refused is said in it, and it stays open.
 *
 * @param submit says what will be done
 * @param onSubmit does it, and closes the dialog when it is done
 */
export const FormDialog = ({
  title,
  submit,
  disabled = false,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  submit: string;
  disabled?: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ComponentChildren;
}) => {
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      await onSubmit();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void send();
        }}
      >
        {error !== null && <Failure error={error} />}
        {children}
        <p class="actions">
          <button type="submit" class="primary" disabled={disabled || sending}>
            {submit}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
};
