/// For each row of costs the column that it gets, no two the same, with the least sum (the Hungarian method, in O(rows² · columns)).
///
/// There are at least as many columns as rows. Among equal sums the same one is always found.
func leastCostAssignment(_ costs: [[Double]]) -> [Int] {
    let rows = costs.count
    let columns = costs.first?.count ?? 0
    guard rows > 0, columns >= rows else { return Array(0..<rows) }
    // Numbered from 1; column 0 stands for the row that is being placed.
    var rowPrice = [Double](repeating: 0, count: rows + 1)
    var columnPrice = [Double](repeating: 0, count: columns + 1)
    var rowOfColumn = [Int](repeating: 0, count: columns + 1)
    for row in 1...rows {
        rowOfColumn[0] = row  // checked: one longer than the columns are many
        var column = 0
        var cheapest = [Double](repeating: .infinity, count: columns + 1)
        var cameFrom = [Int](repeating: 0, count: columns + 1)
        var isUsed = [Bool](repeating: false, count: columns + 1)
        repeat {
            isUsed[column] = true
            let placed = rowOfColumn[column]
            var step = Double.infinity
            var next = 0
            for other in 1...columns where !isUsed[other] {
                let cost = costs[placed - 1][other - 1] - rowPrice[placed] - columnPrice[other]
                if cost < cheapest[other] {
                    cheapest[other] = cost
                    cameFrom[other] = column
                }
                if cheapest[other] < step {
                    step = cheapest[other]
                    next = other
                }
            }
            for other in 0...columns {
                if isUsed[other] {
                    rowPrice[rowOfColumn[other]] += step
                    columnPrice[other] -= step
                } else {
                    cheapest[other] -= step
                }
            }
            column = next
        } while rowOfColumn[column] != 0
        while column != 0 {
            let before = cameFrom[column]
            rowOfColumn[column] = rowOfColumn[before]
            column = before
        }
    }
    var result = [Int](repeating: 0, count: rows)
    for column in 1...columns where rowOfColumn[column] > 0 { result[rowOfColumn[column] - 1] = column - 1 }
    return result
}
