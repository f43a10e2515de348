import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hashOf, parentOf, type Route } from '../../lib/routes.ts';
import type { Text } from './screen.ts';

interface Properties {
  route: Route;
  text: Text;
  children: ComponentChildren;
}

/** The way back and the heading of a screen; the heading takes the focus, so that it is read out first. */
export function Head({ route, text, children }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: after the next picture somebody may be typing already, and would be taken away from it.
  useLayoutEffect(() => heading.current?.focus(), [hashOf(route)]);
  return (
    <div class="head">
      <a class="back" href={hashOf(parentOf(route))}>
        {text('back')}
      </a>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
