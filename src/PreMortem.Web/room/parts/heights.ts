/** Until a row was seen, in pixels. */
const guess = 72;

/** How tall the rows of a long list are: those that were seen as they were, the others as the first ones. */
export class Heights {
  private readonly seen = new Map<string, number>();
  private typical = 0;
  private ids: readonly string[] = [];
  private tops = new Float64Array(1);
  private stale = true;

  /** Tells how tall a row is with the gap below it. */
  set(id: string, height: number): void {
    if (this.seen.get(id) === height) return;
    this.seen.set(id, height);
    this.stale = true;
  }

  /** Takes the first rows seen as typical. Once, and then it says so: what is above must not grow and shrink with every row that is seen. */
  settle(): boolean {
    if (this.typical > 0 || this.seen.size === 0) return false;
    this.typical = [...this.seen.values()].reduce((sum, height) => sum + height, 0) / this.seen.size;
    this.stale = true;
    return true;
  }

  /** Where each row begins, from the top of the list; behind the last one, where the list ends. */
  lay(ids: readonly string[]): Float64Array {
    if (!this.stale && ids === this.ids) return this.tops;
    const tops = this.tops.length === ids.length + 1 ? this.tops : new Float64Array(ids.length + 1);
    const other = this.typical || guess;
    for (let at = 0, top = 0; at < ids.length; at++) tops[at + 1] = top += this.seen.get(ids[at] ?? '') ?? other;
    [this.ids, this.tops, this.stale] = [ids, tops, false];
    return tops;
  }

  /** The row that stands at this height. */
  at(y: number): number {
    let [low, high] = [0, this.tops.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.tops[middle] ?? 0) <= y) low = middle;
      else high = middle;
    }
    return low;
  }
}
