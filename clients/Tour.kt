// What docs/clients.md shows: CI compiles it with the generated client.
import dev.stepwell.client.apis.ConditionsApi
import dev.stepwell.client.apis.PathwaysApi
import dev.stepwell.client.models.History
import dev.stepwell.client.models.Trial

fun main() {
    val service = "http://localhost:8080"
    ConditionsApi(service).listConditions(surgical = true).items.forEach { println(it.name) }

    val pathways = PathwaysApi(service)
    pathways.getPathway("herniated-disc").steps.forEach { println("${it.order}. ${it.title} (${it.kind.value})") }

    val tried = Trial(treatment = "physical-therapy", outcome = Trial.Outcome.INSUFFICIENT_RELIEF, duration = "P8W")
    val evaluation = pathways.evaluatePathway("herniated-disc", History(trials = listOf(tried)))
    println(evaluation.disposition)
}
