internal import Analysis
internal import Model
internal import Planning

/// A round for programs: what its page shows, in the same decimals, and nothing more.
extension PageComposer {
    /// The round as `DATE.json`.
    ///
    /// `dimensions` holds those at every depth, a concept before what it holds (`parent` names it). `quartiles` are the lower, the median
    /// and the upper; `agreement` is r*_wg(j), 1 at most and below 0 where answers lie further apart than by chance, and `rwgj` is
    /// r_wg(j), 0 to 1; `polarisation` is van der Eijk's A, −1 to 1; `below` is how many score under the floor; `weighed` is the mean by
    /// how much each respondent values it; `counts` go from the lowest answer to the highest, a reversed indicator turned round, and in
    /// `context`, which is not scored, as they were given. What is withheld is null with `withheld` beside it; the number in a withheld
    /// group is null where it would tell who took part.
    func roundData(_ plan: RoundPlan) -> JSONValue {
        let result = plan.result
        var members: [(key: String, value: JSONValue)] = [
            (key: "instrument", value: .string(result.instrument.slug.text)), (key: "date", value: .string(result.round.date.iso)),
            (key: "n", value: .whole(result.count)), (key: "minimum", value: .whole(result.minimum)),
        ]
        if result.isWithheld { members.append((key: "withheld", value: .flag(true))) }
        members += [
            (key: "dimensions", value: .array(result.allDimensions.map(dimensionData))),
            (key: "indicators", value: .array(result.indicators.map(indicatorData))),
        ]
        let context = result.dimensions.flatMap(\.context)
        if !context.isEmpty { members.append((key: "context", value: .array(context.map(contextData)))) }
        members += [
            (key: "groups", value: .object(result.groupings.map { (key: $0.column, value: groupingData($0)) }))
        ]
        if let quadrant = result.quadrant {
            members.append((key: "quadrant", value: .array([quadrant.horizontal, quadrant.vertical].flatMap(axisData))))
        }
        if result.instrument.model?.gate != nil {
            members.append((key: "gate", value: JSONValue(isGateOpen(in: result).map { $0 ? "open" : "closed" })))
        }
        members.append((key: "previous", value: plan.previous.map { previousData($0, before: result) } ?? .null))
        return .object(members)
    }

    private func dimensionData(_ result: DimensionResult) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [(key: "id", value: .string(result.dimension.id.text))]
        if let parent = result.parent { members.append((key: "parent", value: .string(parent.text))) }
        members += scoreData(result.scores, count: result.count)
        if let weighed = result.weighed, let value = result.dimension.weighedBy {
            members.append((key: "weighed", value: weighedData(weighed, by: value)))
        }
        return .object(members)
    }

    private func weighedData(_ weighed: WeighedMean, by value: Slug) -> JSONValue {
        let id = (key: "by", value: JSONValue.string(value.text))
        switch weighed {
        case .notAsked: return .object([id, (key: "asked", value: .flag(false))])
        case .withheld: return .object([id, (key: "mean", value: .null), (key: "withheld", value: .flag(true))])
        case .valuedByNobody: return .object([id, (key: "mean", value: .null)])
        case .mean(let mean, let level):
            return .object([id, (key: "mean", value: .number(mean)), (key: "level", value: JSONValue(level?.rawValue))])
        }
    }

    private func contextData(_ result: ContextResult) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            (key: "id", value: .string(result.indicator.id.text)), (key: "dimension", value: .string(result.dimension.text)),
            (key: "n", value: .whole(result.count)),
            (key: "counts", value: result.counts.map { .array($0.map(JSONValue.whole)) } ?? .null),
        ]
        if result.counts == nil { members.append((key: "withheld", value: .flag(true))) }
        return .object(members)
    }

    private func scoreData(_ scores: DimensionScores?, count: Int) -> [(key: String, value: JSONValue)] {
        var members: [(key: String, value: JSONValue)] = [
            (key: "mean", value: JSONValue(scores?.mean)), (key: "n", value: .whole(count)),
            (key: "sd", value: JSONValue(scores?.standardDeviation)), (key: "quartiles", value: quartileData(scores?.quartiles)),
            (key: "agreement", value: JSONValue(scores?.agreement)), (key: "rwgj", value: JSONValue(scores?.withinGroupAgreement)),
            (key: "polarisation", value: JSONValue(scores?.polarisation)), (key: "level", value: JSONValue(scores?.level?.rawValue)),
        ]
        if let below = scores?.belowFloor { members.append((key: "below", value: .whole(below))) }
        if let range = scores?.range {
            members.append((key: "range", value: .array([.number(range.lowerBound), .number(range.upperBound)])))
        }
        if let reliability = scores?.reliability { members.append((key: "reliability", value: .number(reliability))) }
        if scores == nil { members.append((key: "withheld", value: .flag(true))) }
        return members
    }

    private func indicatorData(_ result: IndicatorResult) -> JSONValue {
        let scores = result.scores
        var members: [(key: String, value: JSONValue)] = [
            (key: "id", value: .string(result.indicator.id.text)), (key: "dimension", value: .string(result.dimension.text)),
        ]
        if result.indicator.isReversed { members.append((key: "reversed", value: .flag(true))) }
        members += [
            (key: "mean", value: JSONValue(scores?.mean)), (key: "n", value: .whole(result.count)),
            (key: "sd", value: JSONValue(scores?.standardDeviation)), (key: "quartiles", value: quartileData(scores?.quartiles)),
            (key: "agreement", value: JSONValue(scores?.agreement)), (key: "polarisation", value: JSONValue(scores?.polarisation)),
            (key: "level", value: JSONValue(scores?.level?.rawValue)),
            (key: "counts", value: scores.map { .array($0.counts.map(JSONValue.whole)) } ?? .null),
        ]
        if scores == nil { members.append((key: "withheld", value: .flag(true))) }
        return .object(members)
    }

    private func quartileData(_ quartiles: Quartiles?) -> JSONValue {
        quartiles.map { .array([.number($0.lower), .number($0.median), .number($0.upper)]) } ?? .null
    }

    private func groupingData(_ grouping: GroupingResult) -> JSONValue {
        .array(
            grouping.groups.map { group in
                let value = (key: "value", value: JSONValue.string(group.value))
                guard let dimensions = group.dimensions else {
                    let count: JSONValue = grouping.showsWithheldCounts ? .whole(group.count) : .null
                    return .object([value, (key: "n", value: count), (key: "withheld", value: .flag(true))])
                }
                var members = [value, (key: "n", value: .whole(group.count))]
                members.append((key: "dimensions", value: .array(dimensions.map(dimensionData))))
                if let quadrant = group.quadrant {
                    members.append((key: "quadrant", value: .array([quadrant.horizontal, quadrant.vertical].flatMap(axisData))))
                }
                return .object(members)
            })
    }

    private func axisData(_ axis: AxisResult) -> [JSONValue] {
        [axis].map { .object([(key: "id", value: .string($0.id.text))] + scoreData($0.scores, count: $0.count)) }
            + axis.parts.flatMap(axisData)
    }

    private func previousData(_ previous: RoundResult, before result: RoundResult) -> JSONValue {
        .object([
            (key: "date", value: .string(previous.round.date.iso)), (key: "n", value: .whole(previous.count)),
            (
                key: "dimensions",
                value: .array(
                    previous.allDimensions.map { dimension in
                        let now = result.scores(of: dimension.dimension.id)?.mean
                        let change = now.flatMap { now in dimension.scores.map { shownNumber(now - $0.mean, decimals: 1) } }
                        return .object([
                            (key: "id", value: .string(dimension.dimension.id.text)),
                            (key: "mean", value: JSONValue(dimension.scores?.mean)),
                            (key: "n", value: .whole(dimension.count)), (key: "change", value: JSONValue(change)),
                        ])
                    })
            ),
        ])
    }
}
