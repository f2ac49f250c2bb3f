internal import Model

/// What is published less of some measures, where more would expose something.
struct Withholding {
    let kinds: Set<MeasureKind>
    let how: How
    /// How much is told at most of the round, and of its groups.
    var detail = FigureDetail.everything
    var detailOfGroups = FigureDetail.everything

    enum How {
        case lessDetail
        case noGroups
        case nothing

        /// What readers are told is withheld.
        var more: WithheldMore {
            switch self {
            case .lessDetail: .spread
            case .noGroups: .groups
            case .nothing: .measures
            }
        }
    }

    /// What is given up, the least telling first: what readers of a round miss last are the means of its dimensions.
    static let steps = [
        Withholding(kinds: Set(MeasureKind.allCases), how: .lessDetail, detail: .spread),
        Withholding(kinds: [.part], how: .lessDetail, detail: .roundedMean),
        Withholding(kinds: [.axis], how: .lessDetail, detail: .mean, detailOfGroups: .mean),
        Withholding(kinds: [.axis], how: .lessDetail, detail: .roundedMean, detailOfGroups: .roundedMean),
        Withholding(kinds: [.dimension, .topDimension], how: .lessDetail, detail: .spread, detailOfGroups: .mean),
        Withholding(kinds: [.dimension, .topDimension], how: .lessDetail, detail: .mean, detailOfGroups: .mean),
        Withholding(kinds: [.dimension, .topDimension], how: .lessDetail, detail: .roundedMean, detailOfGroups: .roundedMean),
        Withholding(kinds: [.part], how: .nothing),
        Withholding(kinds: Set(MeasureKind.allCases), how: .noGroups),
        Withholding(kinds: [.axis], how: .nothing), Withholding(kinds: [.dimension], how: .nothing),
        Withholding(kinds: [.topDimension], how: .nothing),
    ]

    /// Whether less is published by it than is now.
    func changes(_ publication: RoundPublication) -> Bool {
        guard publication.isShown else { return false }
        switch how {
        case .lessDetail:
            return publication.detail > detail || (publication.showsGroups && publication.detailOfGroups > detailOfGroups)
        case .noGroups: return publication.showsGroups
        case .nothing: return true
        }
    }

    /// What is still published; without groups all else is told again.
    func changed(_ publication: RoundPublication) -> RoundPublication {
        var result = publication
        switch how {
        case .lessDetail:
            result.detail = min(result.detail, detail)
            result.detailOfGroups = min(result.detailOfGroups, detailOfGroups)
        case .noGroups:
            result.groups = result.groups.map { $0.map { _ in false } }
            result.detail = .everything
        case .nothing: result.isShown = false
        }
        return result
    }
}

/// What a measure is to its readers.
enum MeasureKind: CaseIterable {
    /// A part of an axis.
    case part
    /// An axis of the quadrant.
    case axis
    /// A dimension that is part of another.
    case dimension
    case topDimension
}

extension Instrument {
    func kind(of measure: Slug) -> MeasureKind {
        if dimensions.contains(where: { $0.id == measure }) { return .topDimension }
        if allDimensions.contains(where: { $0.id == measure }) { return .dimension }
        let axes = quadrant.map { [$0.horizontal.id, $0.vertical.id] } ?? []
        return axes.contains(measure) ? .axis : .part
    }
}
