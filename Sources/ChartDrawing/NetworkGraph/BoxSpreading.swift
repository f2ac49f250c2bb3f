/// Moves boxes apart until none overlaps another, each as little as it can; the frame has a width and grows downwards.
struct BoxSpreading {
    /// Width and height of each box.
    var sizes: [(width: Double, height: Double)]
    /// Pairs that keep more room between them, for the line that joins them.
    var joined: Set<[Int]>
    /// The most that all take from left to right, in px.
    var width: Double

    private static let gap = (x: 10.0, y: 9.0)
    private static let joinedGap = (x: 36.0, y: 34.0)

    /// The middles, moved.
    func spread(_ middles: [PlanarPoint]) -> [PlanarPoint] {
        var middles = middles
        for round in 0..<600 {
            clamp(&middles)
            // At the end only downwards, so that the edges of the frame do not push boxes back and forth.
            if !pushOnce(&middles, sideways: round < 450) { break }
        }
        clamp(&middles)
        return settled(middles)
    }

    private func clamp(_ middles: inout [PlanarPoint]) {
        let left = zip(middles, sizes).map { $0.x - $1.width / 2 }.min() ?? 0
        let right = zip(middles, sizes).map { $0.x + $1.width / 2 }.max() ?? 0
        guard right - left > width else { return }
        let middle = (left + right) / 2
        for index in middles.indices {
            let reach = max(0, (width - sizes[index].width) / 2)
            middles[index].x = min(max(middles[index].x, middle - reach), middle + reach)
        }
    }

    private func room(_ first: Int, _ second: Int) -> (x: Double, y: Double) {
        let gap = joined.contains([min(first, second), max(first, second)]) ? Self.joinedGap : Self.gap
        return (
            (sizes[first].width + sizes[second].width) / 2 + gap.x, (sizes[first].height + sizes[second].height) / 2 + gap.y
        )
    }

    /// Whether two boxes were still too close.
    private func pushOnce(_ middles: inout [PlanarPoint], sideways: Bool) -> Bool {
        var hasPushed = false
        for first in middles.indices {
            for second in middles.indices where second > first {
                let room = room(first, second)
                let (dx, dy) = (middles[second].x - middles[first].x, middles[second].y - middles[first].y)
                let isJoined = joined.contains([first, second])
                let (lackX, lackY) = (room.x - abs(dx), room.y - abs(dy))
                guard lackX > 0.01, lackY > 0.01 else { continue }
                hasPushed = true
                // Joined boxes stand apart in one direction or lie diagonally; others slide the shorter way.
                if sideways, lackX < lackY * (isJoined ? 1.1 : 1) {
                    let push = (dx < 0 ? -1 : 1) * (lackX / 2 + 0.01)
                    middles[first].x -= push
                    middles[second].x += push
                } else {
                    let push = (dy < 0 ? -1 : 1) * (lackY / 2 + 0.01)
                    middles[first].y -= push
                    middles[second].y += push
                }
            }
        }
        return hasPushed
    }

    /// Boxes from the top down, each lowered as far as those above it ask: what certainly ends without overlap.
    private func settled(_ middles: [PlanarPoint]) -> [PlanarPoint] {
        var middles = middles
        let order = middles.indices.sorted { (middles[$0].y, middles[$0].x, $0) < (middles[$1].y, middles[$1].x, $1) }
        for (place, index) in order.enumerated() {
            var isMoving = true
            while isMoving {
                isMoving = false
                for above in order[..<place] {
                    let across = (sizes[above].width + sizes[index].width) / 2 + 2
                    let down = (sizes[above].height + sizes[index].height) / 2 + 4
                    guard abs(middles[index].x - middles[above].x) < across, abs(middles[index].y - middles[above].y) < down else {
                        continue
                    }
                    middles[index].y = middles[above].y + down + 0.01
                    isMoving = true
                }
            }
        }
        return middles
    }
}
