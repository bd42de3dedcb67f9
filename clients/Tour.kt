// docs/clients.md shows parts of this: CI compiles it with the generated client and runs it against the service.
import dev.stepwell.client.apis.CatalogApi
import dev.stepwell.client.apis.ConditionsApi
import dev.stepwell.client.apis.PathwaysApi
import dev.stepwell.client.models.Criterion
import dev.stepwell.client.models.CriterionMinimum
import dev.stepwell.client.models.FindingAnswer
import dev.stepwell.client.models.History
import dev.stepwell.client.models.StepKind
import dev.stepwell.client.models.Trial
import dev.stepwell.client.models.TrialOutcome
import dev.stepwell.client.models.Urgency

fun main(arguments: Array<String>) {
    val service = arguments.firstOrNull() ?: "http://localhost:8080"
    println("release ${CatalogApi(service).getEntryPoint().release.number}")
    println(ConditionsApi(service).listConditions(urgency = Urgency.SOON, surgical = true).items.joinToString { it.name })

    val pathways = PathwaysApi(service)
    for (step in pathways.getPathway("herniated-disc").steps) {
        println("${step.order}. ${step.title} (${step.kind.value})")
        step.gate?.takeIf { step.kind == StepKind.SURGERY }?.let { println(it.criterion.told()) }
    }

    val history = History(
        trials = listOf(Trial(treatment = "physical-therapy", outcome = TrialOutcome.INSUFFICIENT_RELIEF, duration = "P8W")),
        findings = mapOf("cauda-equina" to FindingAnswer.ABSENT),
    )
    val evaluation = pathways.evaluatePathway("herniated-disc", history)
    println(evaluation.disposition)
    for (missing in evaluation.steps.single { it.id == "surgery" }.toUnlock.orEmpty()) {
        println("- ${missing.text}${missing.minimum?.told().orEmpty()}")
    }
}

fun Criterion.told(): String = when (this) {
    is Criterion.AllOf -> value.of.joinToString(" and ", "(", ")") { it.told() }
    is Criterion.AnyOf -> value.of.joinToString(" or ", "(", ")") { it.told() }
    is Criterion.AtLeast -> value.of.joinToString(", ", "at least ${value.minimum} of (", ")") { it.told() }
    is Criterion.Not -> "not ${value.of.single().told()}"
    is Criterion.Trial -> "trial of ${value.treatment ?: value.group}"
    is Criterion.DistinctTrials -> "${value.minimum} different trials"
    is Criterion.ElapsedCare -> "care for ${value.minimum}"
    is Criterion.Finding -> "${value.finding} ${value.`is`.value}"
}

fun CriterionMinimum.told(): String = when (this) {
    is CriterionMinimum.Count -> " [$value different]"
    is CriterionMinimum.Duration -> " [for $value]"
}
