internal import Model
internal import Planning

/// Everything of a partnership as one document.
extension PageComposer {
    mutating func reportPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        partFrame(.report, of: plan)
    }
}
