/** A screen whose reading failed says so in its own place, with a way to try again; the rest of the window stays. */
import { Button } from '@mantine/core';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';

import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { asRpcError, type RpcError } from '@/rpc/errors';
import classes from './Failed.module.css';

interface BoundaryProps {
  onRetry: () => void;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { error: RpcError | null }> {
  override state: { error: RpcError | null } = { error: null };

  static getDerivedStateFromError(cause: unknown) {
    return { error: asRpcError(cause) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <FailureNotice
        error={error}
        onRetry={() => {
          this.props.onRetry();
          this.setState({ error: null });
        }}
      />
    );
  }
}

export function Failed({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}
    </QueryErrorResetBoundary>
  );
}

function FailureNotice({ error, onRetry }: { error: RpcError; onRetry: () => void }) {
  const words = useMessages();
  return (
    <div className={classes.place}>
      <Notice
        tone="soon"
        announced
        act={
          <Button variant="default" onClick={onRetry}>
            {words.acts.tryAgain}
          </Button>
        }
      >
        <p>{error.message === '' ? words.failures.unexpected : error.message}</p>
        {error.wire.incident !== undefined && (
          <p className="muted small">{words.failures.incident(error.wire.incident)}</p>
        )}
      </Notice>
    </div>
  );
}
