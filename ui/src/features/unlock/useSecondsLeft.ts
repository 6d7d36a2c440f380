/** Counts down from what the core said; the core itself decides when the next try is taken. */
import { useEffect, useState } from 'react';

export function useSecondsLeft(seconds: number): number {
  const [count, setCount] = useState({ from: seconds, left: seconds });
  if (count.from !== seconds) setCount({ from: seconds, left: seconds });

  useEffect(() => {
    if (count.left <= 0) return;
    const timer = setTimeout(() => setCount({ from: count.from, left: count.left - 1 }), 1000);
    return () => clearTimeout(timer);
  }, [count]);

  return count.left;
}
