import { signal } from '@preact/signals';

const kind = 'application/x-premortem-reason';

/** The place a dragged reason is over now. */
export const over = signal<string>();

/** Properties of something that can be dragged as a reason. */
export function dragged(reason: string) {
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      event.dataTransfer?.setData(kind, reason);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    },
    onDragEnd() { over.value = undefined; },
  };
}

/** Properties of a place that takes a dragged reason. */
export function takes(name: string, drop: (reason: string) => void) {
  return {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer?.types.includes(kind)) return;
      event.preventDefault();
      event.stopPropagation();
      over.value = name;
    },
    onDragLeave(event: DragEvent) {
      const into = event.relatedTarget;
      const here = event.currentTarget;
      if (here instanceof Node && into instanceof Node && here.contains(into)) return;
      if (over.value === name) over.value = undefined;
    },
    onDrop(event: DragEvent) {
      const reason = event.dataTransfer?.getData(kind);
      over.value = undefined;
      if (!reason) return;
      event.preventDefault();
      event.stopPropagation();
      drop(reason);
    },
  };
}
