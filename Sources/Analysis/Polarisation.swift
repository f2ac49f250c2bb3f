/// How much the answers on an ordered scale gather in one place: van der Eijk's agreement A (Van der Eijk, ‘Measuring agreement in ordered
/// rating scales’, Quality & Quantity 35, 2001).
///
/// The answers are taken apart in layers, each a pattern of categories with the same number; A is the mean of the layers' agreement
/// U · (1 − (S − 1)/(K − 1)), weighted by the answers in them. U counts the triples of categories that follow one top (110, 011) against
/// those with a gap (101).
///
/// - Parameter counts: the number of answers in each of K categories, in order; K is 2 or more.
/// - Returns: 1 when all answers are in one category, 0 when they are spread evenly, −1 when they stand half and half at the two ends;
///   nil without answers.
package func polarisation(_ counts: [Int]) -> Double? {
    let total = counts.reduce(0, +)
    guard total > 0, counts.count > 1 else { return nil }
    var rest = counts
    var sum = 0.0
    while let least = rest.filter({ $0 > 0 }).min() {
        let pattern = rest.map { $0 > 0 }
        sum += patternAgreement(pattern) * Double(least * pattern.count { $0 })
        rest = rest.map { max(0, $0 - least) }
    }
    return sum / Double(total)
}

/// The agreement of a layer in which some categories are filled alike and the others are empty.
private func patternAgreement(_ pattern: [Bool]) -> Double {
    let categories = Double(pattern.count)
    let filled = Double(pattern.count { $0 })
    if filled == 1 { return 1 }
    var unimodal = 0.0
    var gapped = 0.0
    for first in pattern.indices {
        for second in pattern.indices where second > first {
            for third in pattern.indices where third > second {
                switch (pattern[first], pattern[second], pattern[third]) {
                case (true, true, false), (false, true, true): unimodal += 1
                case (true, false, true): gapped += 1
                default: break
                }
            }
        }
    }
    let triples = unimodal + gapped
    let shape = triples == 0 ? 1 : ((categories - 2) * unimodal - (categories - 1) * gapped) / ((categories - 2) * triples)
    return shape * (1 - (filled - 1) / (categories - 1))
}
