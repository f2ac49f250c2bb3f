extension RadarGeometry {
    /// Whether the label of an axis stands over or under its end; else beside it.
    func isCentred(labelOfAxis index: Int) -> Bool { abs(direction(ofAxis: Double(index)).x) < 0.2 }

    /// How the label of an axis is aligned: `start`, `middle` or `end`.
    func anchor(ofAxis index: Int) -> String {
        if isCentred(labelOfAxis: index) { return "middle" }
        return direction(ofAxis: Double(index)).x > 0 ? "start" : "end"
    }

    /// The box of a block beside the end of its axis, pushed outwards until it keeps about `gap` px from the outer ring.
    func labelBox(of block: TextBlock, besideAxis index: Int, gap: Double) -> Box {
        let unit = direction(ofAxis: Double(index))
        var distance = radius + gap
        while true {
            let end = point(onAxis: Double(index), at: distance)
            let left = isCentred(labelOfAxis: index) ? end.x - block.width / 2 : unit.x > 0 ? end.x : end.x - block.width
            let top = end.y + (unit.y - 1) / 2 * block.height
            let box = Box(minX: left, minY: top, maxX: left + block.width, maxY: top + block.height)
            if box.distance(to: centre) >= radius + gap - 2 || distance > radius * 2 { return box }
            distance += 1
        }
    }
}
